/** Notebooks for Jupyter: texts as Markdown, networks as code for Brian 2. */
@NullMarked
package org.spikebook.web.publish.jupyter;

import org.jspecify.annotations.NullMarked;
