"""Resets that look at what arrives in the same step

Exported, put back into Brian's own schedule, and run with its numpy target:
python3 order-of-resets.py order-of-resets.brian.json
writes what Brian found, spikes by step and states at the ends of steps.
"""
import json
import sys

import numpy as np
import brian2
from brian2 import *

prefs.codegen.target = 'numpy'

seed(1)
defaultclock.dt = 0.25*ms

# What drives the network
in_in0 = SpikeGeneratorGroup(
    3,
    indices=np.array([2, 0, 0, 2, 1, 0, 2, 2, 2, 0, 1, 1, 0, 2, 2]),
    times=np.array([2, 7, 10, 32, 33, 35, 44, 72, 87, 114, 125, 130, 132, 148, 157])*defaultclock.dt,
    when='start',
)
in_in1 = SpikeGeneratorGroup(
    2,
    indices=np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
    times=np.array([20, 20, 41, 41, 62, 62, 83, 83, 105, 105, 126, 126, 147, 147])*defaultclock.dt,
    when='start',
)
in_in2 = SpikeGeneratorGroup(
    1,
    indices=np.array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    times=np.array([11, 19, 26, 34, 41, 49, 56, 64, 71, 79, 86, 94, 101, 109, 116, 124, 131, 139, 146, 154])*defaultclock.dt,
    when='start',
)

# Populations
pop_a = NeuronGroup(
    3,
    '''
    dv/dt = 0/ms : 1 (unless refractory)
    dn/dt = -n/tau : 1
    a : 1
    I_in = 0*pA : amp
    ''',
    threshold='v >= 20 and n < 30',
    reset='v = v - 20 - n',
    refractory=3*defaultclock.dt,
    method='exponential_euler',
    namespace=dict(tau=4.54*ms),
)
pop_a.v = np.array([21.86, 14.05, 10.55])

# Projections
syn_p0 = Synapses(
    in_in0,
    pop_a,
    'w : 1',
    on_pre='''
    v_post += w*int(w > 0)
    n_post -= w*int(w < 0)
    ''',
)
syn_p0.connect(i=np.array([0, 0, 0, 1, 1, 1, 2, 2, 2]), j=np.array([0, 1, 2, 0, 1, 2, 0, 1, 2]))
syn_p0.w = np.array([5.385, 4.51, 6.571, 6.101, 6.11, -4.908, -4.631, -3.335, 4.472])
syn_p0.delay = np.array([9, 3, 1, 7, 7, 5, 7, 6, 1])*defaultclock.dt
syn_p1 = Synapses(
    in_in1,
    pop_a,
    'w : 1',
    on_pre='n_post -= w',
)
syn_p1.connect(i=np.array([1, 1]), j=np.array([1, 2]))
syn_p1.w = np.array([-5.81, -5.81])
syn_p1.delay = np.array([8, 3])*defaultclock.dt
syn_p2 = Synapses(
    in_in2,
    pop_a,
    'w : 1',
    on_pre='v_post += w',
)
syn_p2.connect(i=np.array([0, 0, 0]), j=np.array([0, 1, 2]))
syn_p2.w = np.array([5.9, 5.9, 5.9])
syn_p2.delay = np.array([3, 4, 6])*defaultclock.dt

# What is observed
rec_s_a = SpikeMonitor(pop_a)
rec_v_a = StateMonitor(pop_a, 'v', record=True, when='end')
rec_n_a = StateMonitor(pop_a, 'n', record=True, when='end')
rec_a_a = StateMonitor(pop_a, 'a', record=True, when='end')

# The run
net = Network(collect())
net.run(40*ms)

spikes = {
    's_a': rec_s_a,
}
states = {
    'v_a': rec_v_a.v,
    'n_a': rec_n_a.n,
    'a_a': rec_a_a.a,
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
