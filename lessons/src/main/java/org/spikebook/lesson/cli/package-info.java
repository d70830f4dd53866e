/** The command line: results as JSON on standard output, problems on standard error. */
@NullMarked
package org.spikebook.lesson.cli;

import org.jspecify.annotations.NullMarked;
