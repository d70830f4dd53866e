/** Data and weights of networks that are played, also as bytes that a page gives to its engine. */
@NullMarked
package org.spikebook.training.live;

import org.jspecify.annotations.NullMarked;
