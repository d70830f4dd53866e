/**
 * What texts have beyond CommonMark: pictures with captions, notes, and links to what DOIs name.
 */
@NullMarked
package org.spikebook.lesson.prose;

import org.jspecify.annotations.NullMarked;
