/* The program's entry. */
#include <dutynet/dutynet.h>

int main(void)
{
	g_print("dutynet %s\n", dn_version());
	return 0;
}
