/** Analyses as files. */
@NullMarked
package org.spikebook.analysis.document;

import org.jspecify.annotations.NullMarked;
