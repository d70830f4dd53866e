"""Conductances and a sine current

Exported, put back into Brian's own schedule, and run with its numpy target:
python3 conductances.py conductances.brian.json
writes what Brian found, spikes by step and states at the ends of steps.
"""
import base64
import json
import sys
import zlib

import numpy as np
import brian2
from brian2 import *

prefs.codegen.target = 'numpy'

seed(1)
defaultclock.dt = 0.5*ms


def unpack(kind, text):
    """A long list of numbers."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=kind)


# What drives the network
in_in0 = SpikeGeneratorGroup(
    3,
    indices=unpack('<i4', 'eNpjYGBgYAJiRgYEYISKwQATkhgTkhgheSYk80AAAAYQABw='),
    times=unpack('<i4', 'eNoNw70KQAAYAMAvocyyiIHZYKDITykm3v953NUlEZGamVtYWlnb2NrZOzg6Obu4url7eHp5+/j6+QOp1ARi')*defaultclock.dt,
    when='start',
)
in_in1 = SpikeGeneratorGroup(
    3,
    indices=np.array([2, 2, 0, 1, 0, 0, 0, 1, 0, 2]),
    times=np.array([5, 27, 28, 34, 45, 48, 51, 56, 76, 77])*defaultclock.dt,
    when='start',
)
in_cur2 = NeuronGroup(1, 'I : amp')
in_cur2.run_regularly('I = (189.1 + 29.45*sin(2*pi*47.16*Hz*t + 1.2))*pA*int(timestep(t, dt) >= 15)', when='start')

# Populations
pop_a = NeuronGroup(
    3,
    '''
    dv/dt = (gL*(El - v) + ge*(Ee - v) + gi*(Ei - v) + I_in)/Cm : volt (unless refractory)
    dge/dt = -ge/taue : siemens
    dgi/dt = -gi/taui : siemens
    I_p2 : amp
    I_in = I_p2 : amp
    ''',
    threshold='v > -50*mV',
    reset='v = -58*mV',
    refractory=5*defaultclock.dt,
    method='exponential_euler',
    namespace=dict(El=-65.2*mV, Ee=0*mV, Ei=-80*mV, Cm=213.17*pF, gL=10*nS, taue=4.8*ms, taui=11.2*ms),
)
pop_a.v = np.array([-57.31, -56.31, -59.21])*mV

# Projections
syn_p0 = Synapses(
    in_in0,
    pop_a,
    'w : siemens',
    on_pre='ge_post += w',
)
syn_p0.connect(i=np.array([1, 1]), j=np.array([1, 2]))
syn_p0.w = np.array([11.75, 11.75])*nS
syn_p0.delay = 2*defaultclock.dt
syn_p1 = Synapses(
    in_in1,
    pop_a,
    on_pre='ge_post += 11.75*nS',
)
syn_p1.connect(j='i')
syn_p1.delay = 6*defaultclock.dt
syn_p2 = Synapses(in_cur2, pop_a, 'I_p2_post = I_pre : amp (summed)')
syn_p2.connect()
syn_p3 = Synapses(
    pop_a,
    pop_a,
    'w : siemens',
    on_pre='ge_post += w',
)
syn_p3.connect(i=np.array([1, 1, 1, 2, 2]), j=np.array([0, 0, 0, 1, 2]))
syn_p3.w = np.array([11.75, 11.75, 11.75, 11.75, 11.75])*nS
syn_p3.delay = 8*defaultclock.dt

# What is observed
rec_s_a = SpikeMonitor(pop_a)
rec_v_a = StateMonitor(pop_a, 'v', record=True, when='end')
rec_ge_a = StateMonitor(pop_a, 'ge', record=True, when='end')
rec_gi_a = StateMonitor(pop_a, 'gi', record=True, when='end')

# The run
net = Network(collect())
net.run(40*ms)

spikes = {
    's_a': rec_s_a,
}
states = {
    'v_a': rec_v_a.v/mV,
    'ge_a': rec_ge_a.ge/nS,
    'gi_a': rec_gi_a.gi/nS,
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
