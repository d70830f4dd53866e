/** The processes that share the database: nodes, which serve pages, and workers. */
@NullMarked
package org.spikebook.web.operation.process;

import org.jspecify.annotations.NullMarked;
