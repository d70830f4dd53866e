/** Data that visitors upload to train networks on. */
@NullMarked
package org.spikebook.web.owndata;

import org.jspecify.annotations.NullMarked;
