/** Gradebooks as files that learning management systems import, and as JSON. */
@NullMarked
package org.spikebook.web.grading.export;

import org.jspecify.annotations.NullMarked;
