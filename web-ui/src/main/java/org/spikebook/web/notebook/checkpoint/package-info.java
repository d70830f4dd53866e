/** States of a notebook that have a name. */
@NullMarked
package org.spikebook.web.notebook.checkpoint;

import org.jspecify.annotations.NullMarked;
