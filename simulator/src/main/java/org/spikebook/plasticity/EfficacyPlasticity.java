package org.spikebook.plasticity;

import org.spikebook.parameter.ParameterValues;

/**
 * A rule under which what a spike transmits depends on the recent spikes of its source; the weight
 * itself stays.
 */
public interface EfficacyPlasticity extends PlasticityRule {

    /** What gives the efficacies of a run. */
    EfficacyKernel kernel(ParameterValues values, double dtMs);
}
