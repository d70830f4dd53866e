package org.spikebook.e2e.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks journeys that need an application of their own, with empty data: they look at its first
 * instructor or its people, make accounts by name, write lessons, or must find no training that
 * others have done before. All others share one ({@link SharedLab}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OwnServer {}
