package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.platform.PlatformService;

import java.util.List;

/** Changes which deployments of a platform may launch. */
final class DeploymentsForm extends Div {

    private final Words words = Words.of(DeploymentsForm.class);
    private final PlatformService platforms;
    private final Runnable changed;
    private final Select<LtiPlatformRow> platform = new Select<>();
    private final TextArea deployments = new TextArea(words.of("platform.deployments"));

    /**
     * @param changed told when deployments were changed
     */
    DeploymentsForm(PlatformService platforms, Runnable changed) {
        this.platforms = platforms;
        this.changed = changed;
        addClassName("sb-form");
        platform.setLabel(words.of("deployments.platform"));
        platform.setItemLabelGenerator(LtiPlatformRow::name);
        platform.addValueChangeListener(change -> show());
        deployments.setHelperText(words.of("platform.deployments.help"));
        add(
                new H2(words.of("deployments.heading")),
                platform,
                deployments,
                new Button(words.of("deployments.save"), click -> save()));
    }

    void setPlatforms(List<LtiPlatformRow> all) {
        setVisible(!all.isEmpty());
        platform.setItems(all);
        if (!all.isEmpty()) {
            platform.setValue(all.getFirst());
        }
    }

    private void show() {
        deployments.setInvalid(false);
        LtiPlatformRow chosen = platform.getValue();
        deployments.setValue(chosen == null ? "" : String.join("\n", chosen.deployments()));
    }

    private void save() {
        List<Problem> problems =
                platforms.setDeployments(platform.getValue().id(), deployments.getValue());
        if (problems.isEmpty()) {
            changed.run();
            return;
        }
        deployments.setInvalid(true);
        deployments.setErrorMessage(problems.getFirst().sentences(words.locale()));
    }
}
