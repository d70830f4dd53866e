/**
 * Training methods beyond backpropagation: conversion and reward-modulated plasticity, and the
 * registry of all.
 */
@NullMarked
package org.spikebook.training.method;

import org.jspecify.annotations.NullMarked;
