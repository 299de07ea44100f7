/** A bucket that fills at a steady rate: short bursts pass, a flood does not. */
export class RateLimit {
  private tokens: number;
  private at = performance.now();

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.tokens = burst;
  }

  allows(weight = 1): boolean {
    this.fill();
    if (this.tokens < weight) return false;
    this.tokens -= weight;
    return true;
  }

  /** Whole seconds until `weight` would pass. */
  wait(weight = 1): number {
    this.fill();
    return Math.max(1, Math.ceil((weight - this.tokens) / this.perSecond));
  }

  get isFull(): boolean {
    this.fill();
    return this.tokens >= this.burst;
  }

  private fill(): void {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
  }
}

/** One bucket for each of many keys; those that are full again are forgotten. */
export class RateLimits {
  private readonly buckets = new Map<string, RateLimit>();

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    private readonly most = 10_000,
  ) {}

  /** @returns 0 when it passes, else the whole seconds to wait */
  take(key: string, weight = 1): number {
    let bucket = this.buckets.get(key);
    if (!bucket) {
      if (this.buckets.size >= this.most) this.forget();
      bucket = new RateLimit(this.perSecond, this.burst);
      this.buckets.set(key, bucket);
    }
    return bucket.allows(weight) ? 0 : bucket.wait(weight);
  }

  private forget(): void {
    for (const [key, bucket] of this.buckets) if (bucket.isFull) this.buckets.delete(key);
    // A flood of keys may keep them all half empty: then the oldest go, which only ever lets something pass.
    for (const key of this.buckets.keys()) {
      if (this.buckets.size < this.most / 2) break;
      this.buckets.delete(key);
    }
  }
}
