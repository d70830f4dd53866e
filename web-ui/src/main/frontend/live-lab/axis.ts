/** Steps along the width of a scope. */
export class Axis {
  constructor(
    readonly left: number,
    readonly right: number,
    readonly from: number,
    readonly to: number,
  ) {}

  get stepsAPixel(): number {
    return (this.to - this.from) / (this.right - this.left);
  }

  x(step: number): number {
    return this.left + ((step + 1 - this.from) / (this.to - this.from)) * (this.right - this.left);
  }

  step(x: number): number {
    return this.from + ((x - this.left) / (this.right - this.left)) * (this.to - this.from) - 1;
  }

  /** The same width, so many steps later. */
  shifted(steps: number): Axis {
    return new Axis(this.left, this.right, this.from + steps, this.to + steps);
  }
}
