/** A student shows a network to the class, when asked and only with consent. */
@NullMarked
package org.spikebook.web.classboard.spotlight;

import org.jspecify.annotations.NullMarked;
