namespace Hub.Planner;

/// <summary>The field of q elements for a prime q, or q = 4, 8 or 16; elements are 0 to q - 1.</summary>
sealed class GaloisField
{
    readonly int q;
    readonly int polynomial; // by which products are reduced, irreducible over GF(2); 0: q is a prime

    GaloisField(int q, int polynomial) => (this.q, this.polynomial) = (q, polynomial);

    public static GaloisField? Of(int q) => q switch
    {
        4 => new(4, 0b111),
        8 => new(8, 0b1011),
        16 => new(16, 0b10011),
        < 2 => null,
        _ => Enumerable.Range(2, q - 2).Any(d => q % d == 0) ? null : new(q, 0),
    };

    public int Add(int a, int b) => polynomial == 0 ? (a + b) % q : a ^ b;

    public int Multiply(int a, int b)
    {
        if (polynomial == 0)
            return a * b % q;
        var product = 0;
        for (; b > 0; b >>= 1, a <<= 1)
        {
            if (a >= q)
                a ^= polynomial;
            if ((b & 1) == 1)
                product ^= a;
        }
        return product;
    }
}
