/**
 * Reads reports of emergencies: what kind of happening, how many dead, hurt and missing, where and when, and the level
 * that 生产安全事故报告和调查处理条例 (国令493) suggests. Always with the words that were read; a person decides.
 */
@NullMarked
package org.mingduo.radar.emergency;

import org.jspecify.annotations.NullMarked;
