/**
 * The network lab: a document edited as a graph, run at once, live, or as a job. The page is in
 * {@code ui}.
 */
@NullMarked
package org.spikebook.web.networklab;

import org.jspecify.annotations.NullMarked;
