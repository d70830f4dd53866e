/** Long work on a page: a cell follows its job. */
@NullMarked
package org.spikebook.web.job.ui;

import org.jspecify.annotations.NullMarked;
