package org.spikebook.connector;

import org.spikebook.parameter.Component;

/** The rule that draws a projection's pairs. */
public interface Connector extends Component {}
