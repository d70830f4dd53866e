/** Makes links to a notebook, and shows what they lead to. */
@NullMarked
package org.spikebook.web.share.ui;

import org.jspecify.annotations.NullMarked;
