// The public headers from C++: each compiles, and the functions link.
#include <dutynet/dutynet.h>
#include <dutynet/network_igraph.h>

#include <cstdio>

int main()
{
	std::printf("%s\n", dn_version());
	return 0;
}
