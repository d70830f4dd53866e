/** Scores for learning platforms by LTI's Assignment and Grade Services. */
@NullMarked
package org.spikebook.web.lti.score;

import org.jspecify.annotations.NullMarked;
