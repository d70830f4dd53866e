/**
 * The command line: results as JSON on standard output, problems on standard error, exit codes that
 * a script can rely on. It is in the module of the application because both ship as one file, but
 * uses none of its pages: it calls the modules below as they do.
 */
@NullMarked
package org.spikebook.cli;

import org.jspecify.annotations.NullMarked;
