/** The web application: the only place that knows both the database and the laboratory. */
@NullMarked
package org.spikebook.web;

import org.jspecify.annotations.NullMarked;
