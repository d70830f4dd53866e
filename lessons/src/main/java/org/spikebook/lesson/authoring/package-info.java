/** What an author of a lesson works with: files that are being written, and checks from a run. */
@NullMarked
package org.spikebook.lesson.authoring;

import org.jspecify.annotations.NullMarked;
