package org.spikebook.training.dataset.bundled;

/** What a simulated camera looks at. */
@FunctionalInterface
interface Scene {

    /**
     * Shows how bright every pixel is at a time.
     *
     * @param timeUs in µs from the beginning
     * @param luminance overwritten: {@code luminance[y * width + x]}, linear and above 0
     */
    void show(double timeUs, double[] luminance);
}
