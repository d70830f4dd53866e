/** The live lab: what the page is given to play a network in the student's browser. */
@NullMarked
package org.spikebook.web.networklab.ui.lab;

import org.jspecify.annotations.NullMarked;
