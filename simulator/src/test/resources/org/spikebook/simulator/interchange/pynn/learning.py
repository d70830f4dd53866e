"""Learning in a noisy population

Written by Spikebook for PyNN (0.10 or later) with NEST, NEURON or Brian 2; it was not run. Its
random numbers are not those of Spikebook. The simulator that runs it chooses the method of
integration and the order within a step: spikes may fall into other steps. Units of PyNN: ms, mV,
nF, nA, uS.

Different from Spikebook:
- inh is integrated by euler here; with PyNN the simulator chooses the method, and spikes may differ
- The delay of noise-exc is dendritic; PyNN refuses that on Brian 2
- A spike of ticks-inh arrives in the step in which it is sent; in PyNN it arrives one step later
- weights is omitted: PyNN does not record weight there
"""
import numpy as np
import pyNN.nest as sim  # or pyNN.neuron, pyNN.brian2
from pyNN.parameters import Sequence
from pyNN.random import NumpyRNG, RandomDistribution

dt = 0.1
seed = 7
# of Poisson spikes and noise: rng_seed in NEST, native_rng_baseseed in NEURON
sim.setup(timestep=dt, min_delay=dt, rng_seed=seed, native_rng_baseseed=seed)
rng = NumpyRNG(seed=seed)


def trains(lines, steps, size):
    """The spike times of each line, by the steps that they end."""
    return [Sequence(np.sort(steps[lines == line]) * dt) for line in range(size)]


# What drives the network
in_noise = sim.Population(8, sim.SpikeSourcePoisson(rate=500), label='noise')
in_ticks = sim.Population(2, sim.SpikeSourceArray(spike_times=trains(np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]), np.array([50, 50, 150, 150, 250, 250, 350, 350, 450, 450, 550, 550, 650, 650, 750, 750, 850, 850, 950, 950]), 2)), label='ticks')

# Populations
pop_exc = sim.Population(
    8,
    sim.IF_curr_exp(tau_m=20, cm=0.25, v_rest=-65, i_offset=0, tau_syn_E=2, tau_syn_I=5, v_reset=-65, v_thresh=-50, tau_refrac=2),
    initial_values={'v': RandomDistribution('uniform', low=-65, high=-50, rng=rng)},
    label='exc',
)
pop_inh = sim.Population(
    2,
    sim.Izhikevich(a=0.1, b=0.2, c=-65, d=8, i_offset=0),
    initial_values={'v': -65, 'u': -13},
    label='inh',
)

# Projections
syn_noise_exc = sim.Projection(
    in_noise,
    pop_exc,
    sim.OneToOneConnector(),
    synapse_type=sim.STDPMechanism(
        timing_dependence=sim.SpikePairRule(tau_plus=20, tau_minus=20, A_plus=0.01, A_minus=0.0105),
        weight_dependence=sim.AdditiveWeightDependence(w_min=0, w_max=0.4),
        dendritic_delay_fraction=1.0,
        weight=0.2, delay=1,
    ),
    receptor_type='excitatory',
)
syn_ticks_inh = sim.Projection(
    in_ticks,
    pop_inh,
    sim.AllToAllConnector(),
    synapse_type=sim.StaticSynapse(weight=20, delay=0.1),
    receptor_type='excitatory',
)
syn_exc_exc = sim.Projection(
    pop_exc,
    pop_exc,
    sim.FixedNumberPreConnector(3, with_replacement=False, allow_self_connections=False, rng=rng),
    synapse_type=sim.StaticSynapse(weight=RandomDistribution('uniform', low=0.03, high=0.05, rng=rng), delay=RandomDistribution('uniform', low=0.5, high=2, rng=rng)),
    receptor_type='excitatory',
)
syn_inh_exc = sim.Projection(
    pop_inh,
    pop_exc,
    sim.AllToAllConnector(),
    synapse_type=sim.StaticSynapse(weight=-0.06, delay=1.5),
    receptor_type='inhibitory',
)

# Currents
current = sim.DCSource(amplitude=0.15, start=20, stop=80)
current.inject_into(pop_exc)
current = sim.DCSource(amplitude=0.15, start=20, stop=80)
current.inject_into(pop_inh)

# What is observed
rec_raster = pop_exc
rec_raster.record('spikes', sampling_interval=5 * dt)
rec_rate = pop_exc
rec_rate.record('spikes', sampling_interval=5 * dt)
rec_vm = pop_exc[np.array([0, 1])]
rec_vm.record('v', sampling_interval=5 * dt)

# The run
sim.run(100)
print('raster:', rec_raster.mean_spike_count(), 'spikes per cell')
print('rate:', rec_rate.mean_spike_count() / 0.1, 'Hz on average')
sim.end()
