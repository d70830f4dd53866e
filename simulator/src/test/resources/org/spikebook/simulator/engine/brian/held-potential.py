"""A potential that is held while refractory, moved by spikes

Exported, put back into Brian's own schedule, and run with its numpy target:
python3 held-potential.py held-potential.brian.json
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
    times=np.array([3, 9, 15, 21, 28, 34, 40, 46, 52, 59, 65, 71, 77])*defaultclock.dt,
    when='start',
)
in_in1 = SpikeGeneratorGroup(
    1,
    indices=np.array([0, 0, 0, 0, 0, 0, 0, 0, 0]),
    times=np.array([3, 12, 21, 30, 39, 49, 58, 67, 76])*defaultclock.dt,
    when='start',
)

# Populations
pop_a = NeuronGroup(
    3,
    '''
    dv/dt = -v/tau : 1 (unless refractory)
    n : 1
    I_in = 0*pA : amp
    ''',
    threshold='v > 10 and n < 40',
    reset='n += 1',
    refractory=5*defaultclock.dt,
    method='exponential_euler',
    namespace=dict(tau=13.23*ms),
)
pop_a.v = np.array([-0.71, 1.56, 2.3])

# Projections
syn_p0 = Synapses(
    in_in0,
    pop_a,
    'w : 1',
    on_pre='n_post += w',
)
syn_p0.connect(i=np.array([0, 0]), j=np.array([1, 2]))
syn_p0.w = np.array([-2.31, -2.31])
syn_p0.delay = 3*defaultclock.dt
syn_p1 = Synapses(
    in_in1,
    pop_a,
    on_pre='v_post += 3.65',
)
syn_p1.connect()
syn_p1.delay = 12*defaultclock.dt
syn_p2 = Synapses(
    pop_a,
    pop_a,
    'w : 1',
    on_pre='v_post += w',
)
syn_p2.connect(i=np.array([1]), j=np.array([2]))
syn_p2.w = np.array([3.65])
syn_p2.delay = 7*defaultclock.dt

# What is observed
rec_s_a = SpikeMonitor(pop_a)
rec_v_a = StateMonitor(pop_a, 'v', record=True, when='end')
rec_n_a = StateMonitor(pop_a, 'n', record=True, when='end')

# The run
net = Network(collect())
net.run(40*ms)

spikes = {
    's_a': rec_s_a,
}
states = {
    'v_a': rec_v_a.v,
    'n_a': rec_n_a.n,
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
