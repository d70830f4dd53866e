"""Learning in a noisy population

Written by Spikebook for Brian 2; it was not run. Its random numbers are not those of Spikebook. A
spike that Spikebook stamps t has the time t - dt here.
"""
import numpy as np
from brian2 import *

seed(7)
defaultclock.dt = 0.1*ms

rng = np.random.default_rng(7)


def fixed_degree(others, members, degree, without_self, repeats):
    """For each member so many of the others, drawn at random."""
    chosen = []
    for member in range(members):
        pool = np.arange(others)
        if without_self:
            pool = np.delete(pool, member)
        chosen.append(rng.choice(pool, degree, replace=repeats))
    return np.concatenate(chosen), np.repeat(np.arange(members), degree)


# What drives the network
in_noise = PoissonGroup(8, rates=500*Hz, when='start')
in_ticks = SpikeGeneratorGroup(
    2,
    indices=np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
    times=np.array([49, 49, 149, 149, 249, 249, 349, 349, 449, 449, 549, 549, 649, 649, 749, 749, 849, 849, 949, 949])*defaultclock.dt,
    when='start',
)
in_push = NeuronGroup(1, 'I : amp')
in_push.run_regularly('I = 150*pA*int(timestep(t, dt) >= 200)*int(timestep(t, dt) < 800)', when='start')

# Populations
pop_exc = NeuronGroup(
    8,
    '''
    dv/dt = (v_rest - v)/tau_m + I/c_m : volt (unless refractory)
    I = I_exc + I_inh + I_push_exc : amp
    dI_exc/dt = -I_exc/tau_exc : amp
    dI_inh/dt = -I_inh/tau_inh : amp
    I_push_exc : amp
    ''',
    threshold='v >= v_threshold',
    reset='v = v_reset',
    refractory=21*defaultclock.dt,
    method='exact',
    namespace=dict(tau_m=20*ms, v_rest=-65*mV, c_m=250*pF, tau_exc=2*ms, tau_inh=5*ms, v_threshold=-50*mV, v_reset=-65*mV),
)
pop_exc.v = '(-65 + 15*rand())*mV'

pop_inh = NeuronGroup(
    2,
    '''
    v : 1
    u : 1
    I = arrived + I_push_inh : 1
    arrived : 1
    I_push_inh : 1
    ''',
    threshold='v >= v_threshold',
    reset='''
    v = c
    u += d
    ''',
    method='exact',
    namespace=dict(a=0.1, b=0.2, c=-65, d=8, v_threshold=30),
)
pop_inh.run_regularly('''
    v += 0.5*dt/ms*(0.04*v**2 + 5*v + 140 - u + I)
    v += 0.5*dt/ms*(0.04*v**2 + 5*v + 140 - u + I)
    u += dt/ms*a*(b*v - u)
    ''', when='after_synapses')
pop_inh.run_regularly('arrived = 0', when='before_thresholds')
pop_inh.v = -65
pop_inh.u = 'b*v'

# Projections
syn_noise_exc = Synapses(
    in_noise,
    pop_exc,
    '''
    w : amp
    dr/dt = -r/tau_r : 1 (event-driven)
    do/dt = -o/tau_o : 1 (event-driven)
    ''',
    on_pre='''
    w = clip(w - alpha*rate*w_max*o, 0*w_max, w_max)
    I_exc_post += w
    r += 1
    ''',
    on_post='''
    w = clip(w + rate*w_max*r, 0*w_max, w_max)
    o += 1
    ''',
    namespace=dict(alpha=1.05, rate=0.01, tau_o=20*ms, tau_r=20*ms, w_max=400*pA),
)
syn_noise_exc.connect(j='i')
syn_noise_exc.w = 200*pA
syn_noise_exc.delay = 10*defaultclock.dt
# Of two spikes in one step, the presynaptic one comes first.
syn_noise_exc.post.when = 'after_thresholds'
syn_push_exc = Synapses(in_push, pop_exc, 'I_push_exc_post = I_pre : amp (summed)')
syn_push_exc.connect()
syn_push_inh = Synapses(in_push, pop_inh, 'I_push_inh_post = I_pre/pA : 1 (summed)')
syn_push_inh.summed_updaters['I_push_inh_post'].when = 'start'
syn_push_inh.summed_updaters['I_push_inh_post'].order = 1
syn_push_inh.connect()
syn_ticks_inh = Synapses(
    in_ticks,
    pop_inh,
    on_pre='arrived_post += 20',
)
syn_ticks_inh.connect()
syn_exc_exc = Synapses(
    pop_exc,
    pop_exc,
    'w : amp',
    on_pre='''
    I_exc_post += w*int(w > 0*pA)
    I_inh_post += w*int(w < 0*pA)
    ''',
)
pairs = fixed_degree(8, 8, 3, without_self=True, repeats=False)
syn_exc_exc.connect(i=pairs[0], j=pairs[1])
syn_exc_exc.w = '(40 + 4*randn())*pA'
syn_exc_exc.delay = 'clip((0.5 + 1.5*rand())*ms, dt, inf*ms) - dt'
syn_inh_exc = Synapses(
    pop_inh,
    pop_exc,
    on_pre='I_inh_post += -60*pA',
)
syn_inh_exc.connect()
syn_inh_exc.delay = 14*defaultclock.dt

# What is observed
rec_raster = SpikeMonitor(pop_exc)
rec_rate = PopulationRateMonitor(pop_exc)
rec_vm = StateMonitor(pop_exc, 'v', record=np.array([0, 1]), dt=5*defaultclock.dt, when='start')
rec_weights = StateMonitor(syn_noise_exc, 'w', record=True, when='after_synapses')

# The run, with the steps of this network in their order
net = Network(collect())
net.schedule = ['start', 'groups', 'synapses', 'thresholds', 'resets', 'end']
net.run(100*ms, report='text')
print('raster:', rec_raster.num_spikes, 'spikes')
print('rate:', np.mean(rec_rate.rate), 'on average')
