/**
 * The network lab: a document edited as a graph. Everything here is pure, the page is in {@code
 * ui}.
 */
@NullMarked
package org.spikebook.web.networklab;

import org.jspecify.annotations.NullMarked;
