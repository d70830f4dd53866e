package org.spikebook.web.networklab.ui.model;

import com.vaadin.flow.component.Component;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of the documentation of models. */
@org.springframework.stereotype.Component
class ModelAddress implements PageAddress {

    private final ModelRegistry registry;

    ModelAddress(ModelRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Class<? extends Component> view() {
        return ModelView.class;
    }

    @Override
    public boolean exists(String type) {
        return registry.all().stream().anyMatch(model -> model.type().equals(type));
    }
}
