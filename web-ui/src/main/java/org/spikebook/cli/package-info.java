/**
 * The command line: results as JSON on standard output, problems on standard error, exit codes that
 * a script can rely on.
 */
@NullMarked
package org.spikebook.cli;

import org.jspecify.annotations.NullMarked;
