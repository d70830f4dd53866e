/** Edits of a network document: adding, connecting, arranging, removing parts. */
@NullMarked
package org.spikebook.web.networklab.edit;

import org.jspecify.annotations.NullMarked;
