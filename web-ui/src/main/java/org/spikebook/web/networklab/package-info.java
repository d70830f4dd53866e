/**
 * The network lab: a document edited as a graph, run in one go, live, or as a job. The page is in
 * {@code ui}.
 */
@NullMarked
package org.spikebook.web.networklab;

import org.jspecify.annotations.NullMarked;
