package org.spikebook.web.traininglab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.method.TrainingRegistry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ComponentSettingTest {

    private static final TrainingRegistry REGISTRY = Laboratory.trainingRegistry();

    @Test
    void show_everyMemberOfEveryFamily_hasAFieldForEachParameter() {
        check(REGISTRY.methods());
        check(REGISTRY.encoders().encoders());
        check(REGISTRY.surrogates());
        check(REGISTRY.losses());
        check(REGISTRY.optimizers());
        check(REGISTRY.regularizers());
        check(REGISTRY.distortions());
        check(REGISTRY.constraints());
    }

    private static <T extends Component> void check(List<T> family) {
        ComponentSetting<T> setting =
                new ComponentSetting<>("label", family, Set.of(), changed -> {});
        for (T member : family) {
            setting.show(Configured.defaults(member));

            assertThat(fields(setting).count()).isEqualTo(1 + member.parameters().size());
            assertThat(fields(setting)).allMatch(f -> f instanceof Checkbox || !f.isEmpty());
        }
    }

    private static Stream<AbstractField<?, ?>> fields(com.vaadin.flow.component.Component within) {
        return within.getChildren()
                .flatMap(child ->
                        child instanceof AbstractField<?, ?> field
                                ? Stream.of(field)
                                : fields(child));
    }
}
