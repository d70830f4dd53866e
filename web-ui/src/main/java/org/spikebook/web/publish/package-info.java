/**
 * Pages that live without a server: a notebook as one file, a course as a folder. Their script is
 * {@code src/main/frontend/course-page}.
 */
@NullMarked
package org.spikebook.web.publish;

import org.jspecify.annotations.NullMarked;
