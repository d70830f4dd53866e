/** Bringing networks in and taking them away on the page. */
@NullMarked
package org.spikebook.web.interchange.ui;

import org.jspecify.annotations.NullMarked;
