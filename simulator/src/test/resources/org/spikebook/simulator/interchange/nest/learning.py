"""Learning in a noisy population

Written by Spikebook for NEST 3 (3.4 or later); it was not run. Its random numbers are not those of
Spikebook. Times of spikes mean the same: the end of a step.

Different from Spikebook:
- A spike of ticks-inh arrives in the step in which it is sent; in NEST it arrives one step later
- weights is omitted: NEST does not record weight there
"""
import nest
import numpy as np

nest.ResetKernel()
nest.resolution = 0.1
nest.rng_seed = 7


def give_spikes(generators, lines, steps):
    """Gives each generator the times of its spikes, by the steps that they end."""
    for line, generator in enumerate(generators):
        times = np.sort(steps[lines == line]) * nest.resolution
        if len(times) > 0:
            generator.spike_times = times.tolist()


# What drives the network
gen_noise = nest.Create('poisson_generator', params={'rate': 500.0})
in_noise = nest.Create('parrot_neuron', 8)
nest.Connect(gen_noise, in_noise, 'all_to_all', {'delay': nest.resolution})
# Repeated, so that all targets of a line get the same spikes: a step later.
in_ticks = nest.Create('spike_generator', 2)
give_spikes(in_ticks, np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]), np.array([50, 50, 150, 150, 250, 250, 350, 350, 450, 450, 550, 550, 650, 650, 750, 750, 850, 850, 950, 950]))
in_push = nest.Create('dc_generator', 1, params={'amplitude': 150.0, 'start': 19.9, 'stop': 79.9})

# Populations
pop_exc = nest.Create('iaf_psc_exp', 8, params={
    'C_m': 250.0,
    'tau_m': 20.0,
    'E_L': -65.0,
    'I_e': 0.0,
    'tau_syn_ex': 2.0,
    'tau_syn_in': 5.0,
    'V_reset': -65.0,
    'V_th': -50.0,
    't_ref': 2.0,
    'V_m': nest.random.uniform(min=-65.0, max=-50.0),
})
pop_inh = nest.Create('izhikevich', 2, params={
    'a': 0.1,
    'b': 0.2,
    'c': -65.0,
    'd': 8.0,
    'V_th': 30.0,
    'I_e': 0.0,
    'consistent_integration': True,
    'V_m': -65.0,
    'U_m': -13.0,
})

# Projections
pop_exc.tau_minus = 20.0
nest.Connect(
    in_noise,
    pop_exc,
    {'rule': 'one_to_one'},
    {'synapse_model': 'stdp_synapse', 'tau_plus': 20.0, 'lambda': 0.01, 'alpha': 1.05, 'mu_plus': 0.0, 'mu_minus': 0.0, 'Wmax': 400.0, 'weight': 200.0, 'delay': 1.0},
)
nest.Connect(
    in_push,
    pop_exc,
    {'rule': 'all_to_all'},
    {'synapse_model': 'static_synapse', 'delay': 0.1},
)
nest.Connect(
    in_push,
    pop_inh,
    {'rule': 'all_to_all'},
    {'synapse_model': 'static_synapse', 'delay': 0.1},
)
nest.Connect(
    in_ticks,
    pop_inh,
    {'rule': 'all_to_all'},
    {'synapse_model': 'static_synapse', 'weight': 20.0, 'delay': 0.1},
)
nest.Connect(
    pop_exc,
    pop_exc,
    {'rule': 'fixed_indegree', 'indegree': 3, 'allow_multapses': False, 'allow_autapses': False},
    {'synapse_model': 'static_synapse', 'weight': nest.random.uniform(min=30.0, max=50.0), 'delay': nest.math.max(nest.random.uniform(min=0.5, max=2.0), nest.resolution)},
)
nest.Connect(
    pop_inh,
    pop_exc,
    {'rule': 'all_to_all'},
    {'synapse_model': 'static_synapse', 'weight': -60.0, 'delay': 1.5},
)

# What is observed
rec_raster = nest.Create('spike_recorder')
nest.Connect(pop_exc, rec_raster)
rec_rate = nest.Create('spike_recorder')
nest.Connect(pop_exc, rec_rate)
rec_vm = nest.Create('multimeter', params={'record_from': ['V_m'], 'interval': 0.5})
nest.Connect(rec_vm, pop_exc[[0, 1]])

# The run
nest.Simulate(100.0)
print('raster:', rec_raster.n_events, 'spikes')
print('rate:', rec_rate.n_events / (8 * 0.1), 'Hz on average')
