/** Analysis and sweeps within a network cell. */
@NullMarked
package org.spikebook.web.analysislab.ui;

import org.jspecify.annotations.NullMarked;
