"""Arrays of moments, phases and samples."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
