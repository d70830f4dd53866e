package org.spikebook.plasticity;

import org.spikebook.parameter.Component;

/** How the weights of a projection change during a run. */
public interface PlasticityRule extends Component {}
