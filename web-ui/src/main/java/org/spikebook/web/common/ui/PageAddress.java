package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;

/**
 * Addresses of a view that name something, such as a notebook. A bean of this type makes the server
 * answer 404 where that does not exist for the visitor.
 */
public interface PageAddress {

    /** The view whose addresses these are. */
    Class<? extends Component> view();

    /**
     * Whether what the address names exists. May throw {@link
     * org.spikebook.web.common.ResourceNotFound} instead of returning false.
     *
     * @param name the part of the address behind the view's own
     */
    boolean exists(String name);
}
