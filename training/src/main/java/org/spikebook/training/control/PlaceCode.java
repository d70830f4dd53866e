package org.spikebook.training.control;

import java.util.List;

/**
 * Place-cell code of a state: activities {@code a[variable * cells + k]}: cell k is most active, 1,
 * where the variable lies at k/(cells - 1) of its usual range, and half as active where it is 1.18
 * · width cells further.
 *
 * @param cells for each variable
 * @param width of the bell in distances between cells
 */
public record PlaceCode(int cells, double width) {

    /** Of the data sets that show environments. */
    public static final PlaceCode STANDARD = new PlaceCode(16, 1);

    /** The activities for a state, each 0 to 1. */
    public float[] activities(List<StateVariable> variables, double[] state) {
        float[] activities = new float[variables.size() * cells];
        for (int i = 0; i < variables.size(); i++) {
            double place = (cells - 1) * variables.get(i).scaled(state[i]);
            for (int k = 0; k < cells; k++) {
                double distance = (place - k) / width;
                activities[i * cells + k] = (float) StrictMath.exp(-distance * distance / 2);
            }
        }
        return activities;
    }
}
