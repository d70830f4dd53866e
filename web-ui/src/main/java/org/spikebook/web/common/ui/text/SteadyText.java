package org.spikebook.web.common.ui.text;

import com.vaadin.flow.component.HasText;

/**
 * A text of a page that is often told what stands there already.
 *
 * @param place where it stands
 */
public record SteadyText(HasText place) {

    /** Shows a text. The same would be taken out of the page, put in again, and read out again. */
    public void say(String now) {
        if (!place.getText().equals(now)) {
            place.setText(now);
        }
    }
}
