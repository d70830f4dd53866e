/** Parts of a network to be put into another one: read, written, given fresh ids. */
@NullMarked
package org.spikebook.web.networklab.fragment;

import org.jspecify.annotations.NullMarked;
