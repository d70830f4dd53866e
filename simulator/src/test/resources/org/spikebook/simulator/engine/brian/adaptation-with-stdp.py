"""Three adapting neurons with plastic synapses

Exported, put back into Brian's own schedule, and run with its numpy target:
python3 adaptation-with-stdp.py adaptation-with-stdp.brian.json
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
defaultclock.dt = 0.25*ms


def unpack(kind, text):
    """A long list of numbers."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=kind)


# What drives the network
in_in0 = SpikeGeneratorGroup(
    2,
    indices=np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
    times=np.array([2, 2, 5, 5, 12, 12, 18, 18, 39, 39, 44, 44, 58, 58, 59, 59, 64, 64, 66, 66, 69, 69])*defaultclock.dt,
    when='start',
)
in_in1 = SpikeGeneratorGroup(
    2,
    indices=unpack('<i4', 'eNpjYGBgYGSAAFrSAAMMAA4='),
    times=unpack('<i4', 'eNpjYIAAdijmhWIRKJaCYkUoVodiPSg2gWJrKHaEYg8o9oNiAI2gA/0=')*defaultclock.dt,
    when='start',
)
in_in2 = SpikeGeneratorGroup(
    3,
    indices=np.array([0, 1, 2, 2, 0, 0, 1]),
    times=np.array([5, 20, 23, 38, 41, 46, 75])*defaultclock.dt,
    when='start',
)

# Populations
pop_a = NeuronGroup(
    3,
    '''
    dv/dt = (vRest - v + rM*(I_in - w))/tauM : volt (unless refractory)
    dw/dt = (a*(v - vRest) - w)/tauW : amp
    I_in = 0*pA : amp
    ''',
    threshold='v > -50*mV',
    reset='''
    w += b
    v = -60*mV - w*(0.01*Gohm)
    ''',
    refractory=6*defaultclock.dt,
    method='exact',
    namespace=dict(vRest=-65*mV, tauM=14.62*ms, rM=80*Mohm, a=0.74*nS, b=20.99*pA, tauW=138*ms),
)
pop_a.v = np.array([-63.1, -59.77, -57.13])*mV

# Projections
syn_p0 = Synapses(
    in_in0,
    pop_a,
    on_pre='v_post += 3.85*mV',
)
syn_p0.connect()
syn_p0.delay = 9*defaultclock.dt
syn_p1 = Synapses(
    in_in1,
    pop_a,
    '''
    w_syn : 1
    dr/dt = -r/tau_r : 1 (event-driven)
    do/dt = -o/tau_o : 1 (event-driven)
    ''',
    on_pre='''
    w_syn = clip(w_syn - alpha*rate*w_max*o, 0*w_max, w_max)
    v_post += w_syn*mV
    r = 1
    o = 0
    ''',
    on_post='''
    w_syn = clip(w_syn + rate*w_max*(1 - w_syn/w_max)*r, 0*w_max, w_max)
    o = 1
    r = 0
    ''',
    namespace=dict(alpha=1.28, rate=0.09, tau_o=22.03*ms, tau_r=17.42*ms, w_max=7.7),
)
syn_p1.connect(i=np.array([0, 0, 0, 1, 1, 1]), j=np.array([0, 1, 2, 0, 1, 2]))
syn_p1.w_syn = np.array([3.321, 4.594, 2.207, 4.568, 2.331, 4.246])
syn_p1.delay = 9*defaultclock.dt
syn_p2 = Synapses(
    in_in2,
    pop_a,
    '''
    w_syn : 1
    dx/dt = (1 - x - y)/tau_rec : 1 (event-driven)
    du/dt = -u/tau_u : 1 (event-driven)
    dy/dt = -y/tau_y : 1 (event-driven)
    ''',
    on_pre='''
    u = utilisation + u*(1 - utilisation)
    v_post += w_syn*u*x*mV
    y += u*x
    x -= u*x
    ''',
    namespace=dict(tau_rec=98.57*ms, tau_u=90.4*ms, tau_y=3.95*ms, utilisation=0.34),
)
syn_p2.connect()
syn_p2.w_syn = 3.85
syn_p2.x = 1
syn_p2.delay = 8*defaultclock.dt
syn_p3 = Synapses(
    pop_a,
    pop_a,
    '''
    w_syn : 1
    dr/dt = -r/tau_r : 1 (event-driven)
    do/dt = -o/tau_o : 1 (event-driven)
    ''',
    on_pre='''
    w_syn = clip(w_syn - alpha*rate*w_max*o, 0*w_max, w_max)
    v_post += w_syn*mV
    r = 1
    ''',
    on_post='''
    w_syn = clip(w_syn + rate*w_max*(1 - w_syn/w_max)*r, 0*w_max, w_max)
    o = 1
    ''',
    namespace=dict(alpha=0.56, rate=0.03, tau_o=17.48*ms, tau_r=21.03*ms, w_max=7.7),
)
syn_p3.connect(i=np.array([0, 0, 0, 1, 1, 1, 2, 2, 2]), j=np.array([0, 1, 2, 0, 1, 2, 0, 1, 2]))
syn_p3.w_syn = np.array([2.417, 3.049, 3.944, 4.651, 4.204, 4.235, 4.286, 3.429, 4.768])
syn_p3.delay = np.array([4, 8, 11, 11, 3, 1, 11, 8, 4])*defaultclock.dt

# What is observed
rec_s_a = SpikeMonitor(pop_a)
rec_v_a = StateMonitor(pop_a, 'v', record=True, when='end')
rec_w_a = StateMonitor(pop_a, 'w', record=True, when='end')
rec_w_p1 = StateMonitor(syn_p1, 'w_syn', record=True, when='synapses', order=0)
rec_w_p3 = StateMonitor(syn_p3, 'w_syn', record=True, when='synapses', order=0)

# The run
net = Network(collect())
net.run(20*ms)

spikes = {
    's_a': rec_s_a,
}
states = {
    'v_a': rec_v_a.v/mV,
    'w_a': rec_w_a.w/pA,
    'w_p1': rec_w_p1.w_syn,
    'w_p3': rec_w_p3.w_syn,
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
