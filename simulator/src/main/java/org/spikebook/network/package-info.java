/** Which models exist, and their documentation pages. */
@NullMarked
package org.spikebook.network;

import org.jspecify.annotations.NullMarked;
