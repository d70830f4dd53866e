/**
 * A network as text: the editor of its document, what it knows of the models, and code for others.
 */
@NullMarked
package org.spikebook.web.networklab.ui.text;

import org.jspecify.annotations.NullMarked;
