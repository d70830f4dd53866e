/** What a lesson locked in a network, by the places that drafts have. */
@NullMarked
package org.spikebook.web.networklab.lock;

import org.jspecify.annotations.NullMarked;
