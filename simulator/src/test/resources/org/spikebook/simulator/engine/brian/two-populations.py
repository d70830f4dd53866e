"""Two populations of typed equations

Exported, put back into Brian's own schedule, and run with its numpy target:
python3 two-populations.py two-populations.brian.json
writes what Brian found, spikes by step and states at the ends of steps.
"""
import json
import sys

import numpy as np
import brian2
from brian2 import *

prefs.codegen.target = 'numpy'

seed(1)
defaultclock.dt = 0.5*ms

# What drives the network
in_in0 = SpikeGeneratorGroup(
    1,
    indices=np.array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    times=np.array([5, 14, 26, 32, 37, 39, 43, 44, 47, 48, 58, 73, 78])*defaultclock.dt,
    when='start',
)
in_in2 = SpikeGeneratorGroup(
    2,
    indices=np.array([0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]),
    times=np.array([4, 25, 30, 39, 40, 43, 45, 49, 50, 62, 63, 64, 68, 73, 75, 77])*defaultclock.dt,
    when='start',
)
in_in3 = SpikeGeneratorGroup(
    3,
    indices=np.array([0, 1, 0, 0, 2, 2, 0, 1, 2, 0, 2, 1]),
    times=np.array([3, 4, 11, 14, 20, 24, 39, 48, 52, 54, 62, 67])*defaultclock.dt,
    when='start',
)
in_in4 = SpikeGeneratorGroup(
    2,
    indices=np.array([0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    times=np.array([2, 12, 16, 37, 43, 47, 59, 60, 68, 74, 75])*defaultclock.dt,
    when='start',
)

# Populations
pop_a = NeuronGroup(
    1,
    '''
    dv/dt = -v/tau : 1 (unless refractory)
    n : 1
    I_in = 0*pA : amp
    ''',
    threshold='v > 10*(1 + 0.1*n)',
    reset='n += 1',
    refractory=2*defaultclock.dt,
    method='exact',
    namespace=dict(tau=8.97*ms),
)

pop_b = NeuronGroup(
    3,
    '''
    dv/dt = (ge + gi - (v - El) + rM*I_in)/taum : volt (unless refractory)
    dge/dt = -ge/taue : volt
    dgi/dt = -gi/taui : volt
    I_in = 0*pA : amp
    ''',
    threshold='not (v <= Vt)',
    reset='v = El',
    refractory=3*defaultclock.dt,
    method='rk2',
    namespace=dict(El=-66.9*mV, taum=16.94*ms, taue=2.64*ms, taui=4.55*ms, rM=69.75*Mohm, Vt=-50*mV),
)
pop_b.v = 'El'

# Projections
syn_p0 = Synapses(
    in_in0,
    pop_a,
    'w : 1',
    on_pre='v_post += w',
)
syn_p0.connect(i=np.array([0, 0, 0, 0, 0]), j=np.array([0, 0, 0, 0, 0]))
syn_p0.w = np.array([4.949, 3.752, 5.102, 2.588, 4.867])
syn_p0.delay = np.array([2, 5, 8, 11, 12])*defaultclock.dt
syn_p1 = Synapses(
    pop_a,
    pop_a,
    on_pre='v_post -= -1.94',
)
syn_p1.connect(j='i')
syn_p1.delay = 9*defaultclock.dt
syn_p2 = Synapses(
    in_in2,
    pop_b,
    on_pre='gi_post += -18.74*mV',
)
syn_p2.connect()
syn_p2.delay = 1*defaultclock.dt
syn_p3 = Synapses(
    in_in3,
    pop_b,
    on_pre='ge_post += 17.62*mV',
)
syn_p3.connect()
syn_p3.delay = 6*defaultclock.dt
syn_p4 = Synapses(
    in_in4,
    pop_b,
    on_pre='ge_post += 17.62*mV',
)
syn_p4.connect()
syn_p4.delay = 2*defaultclock.dt
syn_p5 = Synapses(
    pop_a,
    pop_b,
    on_pre='ge_post += 17.62*mV',
)
syn_p5.connect()
syn_p5.delay = 11*defaultclock.dt

# What is observed
rec_s_a = SpikeMonitor(pop_a)
rec_v_a = StateMonitor(pop_a, 'v', record=True, when='end')
rec_n_a = StateMonitor(pop_a, 'n', record=True, when='end')
rec_s_b = SpikeMonitor(pop_b)
rec_v_b = StateMonitor(pop_b, 'v', record=True, when='end')
rec_ge_b = StateMonitor(pop_b, 'ge', record=True, when='end')
rec_gi_b = StateMonitor(pop_b, 'gi', record=True, when='end')

# The run
net = Network(collect())
net.run(40*ms)

spikes = {
    's_a': rec_s_a,
    's_b': rec_s_b,
}
states = {
    'v_a': rec_v_a.v,
    'n_a': rec_n_a.n,
    'v_b': rec_v_b.v/mV,
    'ge_b': rec_ge_b.ge/mV,
    'gi_b': rec_gi_b.gi/mV,
}
found = {
    'brian': brian2.__version__,
    'spikes': {
        name: {
            'steps': [int(step) for step in np.rint(rec.t/defaultclock.dt)],
            'neurons': rec.i[:].tolist(),
        }
        for name, rec in spikes.items()
    },
    'states': {name: np.asarray(values).tolist() for name, values in states.items()},
}
with open(sys.argv[1], 'w') as file:
    json.dump(found, file)
    file.write('\n')
