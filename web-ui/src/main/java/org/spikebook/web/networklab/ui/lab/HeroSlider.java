package org.spikebook.web.networklab.ui.lab;

import java.util.List;

/**
 * A slider of the home page.
 *
 * @param path JSON pointer of its number in the document
 * @param low left end
 * @param high right end
 */
public record HeroSlider(String path, String label, double low, double high) {

    LabSetup.SteeredNumber among(List<LabSetup.SteeredNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no number at " + path))
                .shownAs(label, low, high);
    }
}
